/** `npm run check:data`: checks all data and prints what is wrong, or what there is. */
import { checkData } from './check-data/check-data.ts';
import { formatProblem } from './check-data/problem.ts';

const { problems, files } = checkData(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${problems.length} problem(s) in the data.`);
  process.exitCode = 1;
} else {
  const aliases = files.terms.flatMap(({ value }) => value.matching.aliases).length;
  console.log(
    `${files.documents.length} documents, ${files.facts.length} facts, ${files.terms.length} terms,` +
      ` ${aliases} aliases, ${files.developments.length} developments,` +
      ` ${files.references.length} references: all in order.`,
  );
}
