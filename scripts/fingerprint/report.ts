import { basename } from 'node:path';
import type { DocumentCheck, FolderCheck } from './check-documents.ts';

const yesOrNo = (isOk: boolean) => (isOk ? 'ok' : 'NO');

function row(check: DocumentCheck): string[] {
  return [
    check.document,
    check.file ? basename(check.file) : '(none)',
    yesOrNo(check.sha256),
    yesOrNo(check.fingerprint),
    `${check.verified}/${check.quotations}`,
  ];
}

/** The table of all documents with its heading, and the totals below. */
export function formatReport({ documents, facts }: FolderCheck): string[] {
  const rows = [
    ['document', 'text', 'SHA-256', 'fingerprint', 'quotations verified'],
    ...documents.map(row),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const verified = documents.reduce((sum, check) => sum + check.verified, 0);
  const sound = documents.filter(
    ({ sha256, fingerprint, verified: ofThis, quotations }) =>
      sha256 && fingerprint && ofThis === quotations,
  ).length;
  const quotations = `quotations verified: ${verified} of ${facts}`;
  return [...lines, '', `${quotations}, documents: ${sound} of ${documents.length}`];
}
