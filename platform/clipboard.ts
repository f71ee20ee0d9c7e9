/** The clipboard, which pages without a secure origin or under a strict policy do not have. */

/** Copies a text. @returns false where the browser does not allow it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
