import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';
import { english } from './language.ts';

/** Long enough to be read, short enough that the button is soon ready again. */
const DONE_MS = 3000;

interface CopyButtonProps {
  text: string;
  t: Translate;
  onCopy: (text: string) => Promise<boolean> | void;
}

/**
 * Copies a text and says so. Where the page forbids copying, the text itself is
 * shown, to be selected by hand.
 */
export function CopyButton({ text, t, onCopy }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('ready'), DONE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const done = await onCopy(text);
    setState(done === false ? 'failed' : 'copied');
  };
  const said = state === 'ready' ? '' : t(`copy.${state}`);
  return (
    <>
      <button type="button" class="action" onClick={() => void copy()}>
        <Icon name={state === 'copied' ? 'current' : 'copy'} />
        {state === 'copied' ? said : t('copy.citation')}
      </button>
      <output class={state === 'failed' ? 'copy__failed' : 'visually-hidden'}>{said}</output>
      {state === 'failed' && (
        <p class="copy__text" {...english}>
          {text}
        </p>
      )}
    </>
  );
}
