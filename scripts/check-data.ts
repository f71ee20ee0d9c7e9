/** `npm run check:data`: checks all data and prints what is wrong, or what there is. */
import { checkData } from './check-data/check-data.ts';
import { formatCounts } from './check-data/counts.ts';
import { formatProblem } from './check-data/problem.ts';

const { problems, files } = checkData(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
for (const line of formatCounts(files)) console.log(line);
if (problems.length > 0) {
  console.error(`${problems.length} problem(s) in the data.`);
  process.exitCode = 1;
} else {
  console.log('All in order.');
}
