/** What stands on tests/pages/sample-article.html, for the tests in both browsers. */

/** The terms that it mentions in their sense. Its sidebar has only other senses. */
export const sampleTerms = [
  'adx',
  'belmarsh',
  'chelsea-manning',
  'convention-against-torture',
  'diplomatic-assurances',
  'espionage-act',
  'european-court-of-human-rights',
  'high-court',
  'julian-assange',
  'non-refoulement',
  'sams',
  'solitary-confinement',
  'wikileaks',
];
