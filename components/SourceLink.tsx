import type { ComponentChildren } from 'preact';
import type { CardLink } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';

interface SourceLinkProps {
  href: string;
  t: Translate;
  class?: string;
  children: ComponentChildren;
}

/** A link out of the extension: always in a new tab, always without a referrer or an opener. */
export function SourceLink({ href, t, class: className, children }: SourceLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class={className}>
      {children}
      <span class="visually-hidden"> {t('link.newTab')}</span>
    </a>
  );
}

/** The pages that support something, behind the word for them. */
export function SourceList({
  label,
  links,
  t,
}: {
  label: string;
  links: CardLink[];
  t: Translate;
}) {
  if (links.length === 0) return null;
  return (
    <div class="sources">
      <span class="sources__label">{label}</span>
      <ul class="sources__list">
        {links.map(({ text, URL }) => (
          <li key={URL}>
            <SourceLink href={URL} t={t}>
              <span {...english}>{text}</span>
            </SourceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
