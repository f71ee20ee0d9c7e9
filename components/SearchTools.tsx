import { type RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { TermChoice, TermView } from '../core/documents-selection.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';

interface SearchToolsProps {
  search: string;
  terms: TermChoice[];
  term?: TermView | undefined;
  /** How many passages are left; undefined where nothing is left out. */
  found: number | undefined;
  t: Translate;
  onSearch: (search: string) => void;
  onTerm: (term: string | undefined, isStep: boolean) => void;
}

function SearchField({
  search,
  t,
  onSearch,
  field,
}: SearchToolsProps & { field: RefObject<HTMLInputElement | null> }) {
  return (
    <p class="tools__row">
      <label class="tools__label" for="search">
        {t('documents.search')}
      </label>
      <input
        ref={field}
        class="tools__field"
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={({ key, isComposing }) => {
          if (key === 'Escape' && !isComposing) onSearch('');
        }}
      />
    </p>
  );
}

/** Keys that change a closed list's choice without a decision for it. */
const isStepKey = (key: string) => key.length === 1 || /^(?:Arrow|Page|Home|End)/.test(key);

function TermChoices({ terms, term, t, onTerm }: SearchToolsProps) {
  const isStep = useRef(false);
  const isListed = !term || terms.some(({ id }) => id === term.id);
  const choices = isListed ? terms : [...terms, { ...term, count: 0 }];
  return (
    <p class="tools__row">
      <label class="tools__label" for="term">
        {t('documents.filter')}
      </label>
      <select
        class="tools__field"
        id="term"
        value={term?.id ?? ''}
        onKeyDown={({ key }) => (isStep.current = isStepKey(key))}
        onPointerDown={() => (isStep.current = false)}
        onChange={({ currentTarget }) => onTerm(currentTarget.value || undefined, isStep.current)}
      >
        <option value="">{t('documents.allTerms')}</option>
        {choices.map(({ id, name, count }) => (
          <option key={id} value={id} {...english}>
            {`${name} (${count})`}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What narrows the passages down, and how many are left. */
export function SearchTools(props: SearchToolsProps) {
  const { search, found, t, onSearch } = props;
  const field = useRef<HTMLInputElement>(null);
  const isVain = found === 0 && search !== '';
  const clear = () => {
    onSearch('');
    field.current?.focus();
  };
  return (
    <search class="tools">
      <SearchField {...props} field={field} />
      <TermChoices {...props} />
      <output class="tools__found">
        {isVain && t('documents.nothingFound')}
        {found !== undefined && found > 0 && t('documents.found', found)}
      </output>
      {isVain && (
        <button type="button" class="action" onClick={clear}>
          {t('documents.clearSearch')}
        </button>
      )}
    </search>
  );
}
