import { useState } from 'preact/hooks';
import type { DocumentView } from '../core/documents-model.ts';
import type { CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';
import { type MarkCopy, OwnCopyText } from './OwnCopyText.tsx';
import { OwnCopyVerdict } from './OwnCopyVerdict.tsx';

export interface OwnCopyActions {
  onOpenCopy: (document: string, file: File) => void;
  /** Opens one document's copy as that of another. */
  onMoveCopy: (from: string, to: string) => void;
  onCloseCopy: (document: string) => void;
  markCopy: MarkCopy;
}

export interface OwnCopyProps extends OwnCopyActions {
  document: DocumentView;
  copy: CopyState | undefined;
  /** The documents' short titles, by document. */
  shortTitles: Record<string, string>;
  isBrief: boolean;
  t: Translate;
}

/** The id of a document's file field, which has the focus again when the copy is closed. */
export const copyFieldId = (document: string) => `${document}-copy`;

function Picker({ document, t, onOpenCopy }: OwnCopyProps) {
  const id = copyFieldId(document.id);
  const pick = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) onOpenCopy(document.id, file);
    // So that the same file can be chosen again.
    field.value = '';
  };
  return (
    <p class="own-copy__pick">
      <span class="own-copy__choose">
        <input
          class="own-copy__field"
          id={id}
          type="file"
          accept=".txt,text/plain"
          aria-labelledby={`${id}-label ${id}-choose`}
          onChange={({ currentTarget }) => pick(currentTarget)}
        />
        <label class="own-copy__button" id={`${id}-choose`} for={id}>
          <Icon name="document" />
          {t('documents.own.choose')}
        </label>
      </span>
      <span class="own-copy__drop">{t('documents.own.drop')}</span>
    </p>
  );
}

/** Takes a file that is dropped, and shows that it would. */
function useDrop(onDrop: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        const [file] = event.dataTransfer?.files ?? [];
        setOver(false);
        if (!file) return;
        event.preventDefault();
        onDrop(file);
      },
    },
  };
}

/** What can be done with the file that was chosen. */
function CopyActions({ document, copy, t, onMoveCopy, onCloseCopy }: OwnCopyProps) {
  if (!copy) return null;
  const other =
    copy.type === 'open' && copy.verdict.kind === 'otherDocument' ? copy.verdict.document : '';
  return (
    <div class="actions">
      {other && (
        <button type="button" class="action" onClick={() => onMoveCopy(document.id, other)}>
          <Icon name="document" />
          {t('documents.own.move')}
        </button>
      )}
      <button type="button" class="action" onClick={() => onCloseCopy(document.id)}>
        <Icon name="close" />
        {t('documents.own.close')}
      </button>
    </div>
  );
}

/**
 * The reader's own copy of a document: chosen or dropped, compared, and shown with the
 * quotations marked.
 */
export function OwnCopy(props: OwnCopyProps) {
  const { document, copy, isBrief, t, onOpenCopy, markCopy } = props;
  const { isOver, handlers } = useDrop((file) => onOpenCopy(document.id, file));
  return (
    <section
      class={`own-copy${isBrief ? ' own-copy--brief' : ''}${isOver ? ' is-over' : ''}`}
      {...handlers}
    >
      <h3 class="own-copy__label" id={`${copyFieldId(document.id)}-label`}>
        {t('documents.own.label')}
      </h3>
      {!isBrief && <p class="own-copy__note">{t('documents.own.note')}</p>}
      <Picker {...props} />
      <OwnCopyVerdict {...props} />
      <CopyActions {...props} />
      {copy?.type === 'open' && copy.found.length > 0 && (
        // Another file gets other nodes: what is marked in these is not Preact's to change.
        <OwnCopyText
          key={copy.paragraphs}
          copy={copy}
          language={document.language}
          t={t}
          markCopy={markCopy}
        />
      )}
    </section>
  );
}
