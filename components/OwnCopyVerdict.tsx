import type { CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';
import { english } from './language.ts';
import type { OwnCopyProps } from './OwnCopy.tsx';

/** Rounded down, so that no part is called all. */
function percent(share: number, t: Translate): string {
  const format = new Intl.NumberFormat(t('language'), { style: 'percent' });
  return format.format(Math.floor(share * 100) / 100);
}

function sentenceOf(copy: CopyState, t: Translate): string {
  if (copy.type === 'problem') return t(`documents.own.problem.${copy.problem}`);
  const { verdict } = copy;
  if (verdict.kind !== 'similar') return t(`documents.own.verdict.${verdict.kind}`);
  return t('documents.own.verdict.similar', [percent(verdict.share, t)]);
}

const isWelcome = (copy: CopyState) =>
  copy.type === 'open' && (copy.verdict.kind === 'same' || copy.verdict.kind === 'similar');

/** The other document that the text belongs to; its name is English. */
function OtherDocument({ copy, shortTitles }: OwnCopyProps) {
  if (copy?.type !== 'open' || copy.verdict.kind !== 'otherDocument') return null;
  return <strong {...english}>{shortTitles[copy.verdict.document]}</strong>;
}

/** What the chosen file is: said politely, beside the file's name. */
export function OwnCopyVerdict(props: OwnCopyProps) {
  const { copy, t } = props;
  return (
    <output class="own-copy__verdict">
      {copy && (
        <>
          <Icon name={isWelcome(copy) ? 'current' : 'wrong'} />
          <span class="own-copy__said">
            <bdi class="own-copy__name">{copy.name}</bdi> {sentenceOf(copy, t)}{' '}
            <OtherDocument {...props} />
            {copy.type === 'open' &&
              copy.verdict.kind !== 'otherDocument' &&
              t('documents.own.found', [copy.found.length, copy.sought])}
          </span>
        </>
      )}
    </output>
  );
}
