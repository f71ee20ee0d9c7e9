/** The extension's sign: a lamp over a dotted line. The same drawing as public/icon/mark.svg. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="mark__lamp" d="M7 1h2v3.1a7 7 0 0 1 6 6.9H1a7 7 0 0 1 6-6.9z" />
      <path class="mark__line" d="M2 14h0M6 14h0M10 14h0M14 14h0" />
    </svg>
  );
}
