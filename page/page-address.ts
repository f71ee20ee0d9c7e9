/** The address of the page as it stands now, without its fragment. */
export const pageAddress = (): string => location.href.split('#')[0] ?? '';
