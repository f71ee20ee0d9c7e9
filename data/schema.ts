/**
 * The shape of every data file. The schemas run when the project is built and
 * tested; nothing of them is shipped, other rooms import only the types.
 */
import { z } from 'zod';

/** The most words of a source document that may be quoted in one piece. */
export const QUOTATION_MAX_WORDS = 20;
/** Fewer words than this cannot be told apart by the fingerprint. */
export const QUOTATION_MIN_WORDS = 3;

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** EDTF level 0: a year, a month, a day, or two of them around a slash. */
const edtf = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/,
    'write YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between',
  );

const sentence = z
  .string()
  .min(10, 'write a whole sentence')
  .refine((text) => text === text.trim(), 'remove the spaces at its ends');

const webAddress = z.url({ protocol: /^https?$/, error: 'write a whole http(s) address' });

/** How well an address is known: only the first three are ever shown to readers. */
export const gradeSchema = z.enum(['primary', 'reputable', 'in-document', 'weak']);

const aliasSchema = z.strictObject({
  /** The spelling; hyphen and space, curly and straight, accents count as the same. */
  text: z.string().min(2, 'an alias has at least two characters'),
  /** 1: on sight; 2: with a supporting word near; 3: only with a strong one in the sentence. */
  tier: z.literal([1, 2, 3]),
  /** True where upper and lower case must be as written (acronyms). */
  caseSensitive: z.boolean().optional(),
});

const words = z.array(z.string().min(2, 'a word has at least two characters'));

export const termSchema = z.strictObject({
  id,
  /** As the card's heading shows it. */
  name: z.string().min(2, 'give the name readers know'),
  definition: z.strictObject({ text: sentence, references: z.array(id) }),
  matching: z.strictObject({
    /** True for the names whose presence shows that a page is about the case. */
    signalsCase: z.boolean().optional(),
    aliases: z.array(aliasSchema).min(1, 'a term needs an alias'),
    /** Longer phrases that swallow an alias and yield nothing. */
    consumes: words,
    /**
     * Words that support the sense; a strong one in the sentence is enough for tier 3. With an
     * asterisk at its end a word stands for all that begin so: "extradit*". "@prison" stands
     * for all words of that class of evidence; "sold ~" and "~ explode" speak only directly
     * before or behind a spelling.
     */
    for: z.strictObject({ strong: words, weak: words }),
    /** Words that speak for another sense. */
    against: words,
  }),
});
/** Words that go together, for terms to name as a whole: "@prison". */
export const evidenceSchema = z.strictObject({
  id,
  /** What texts with these words are about. */
  about: z.string().min(3, 'say what texts with these words are about'),
  /** Words that are seldom used of anything else. */
  strong: words.min(1, 'name a word'),
  /** Words that are also used of other things. */
  weak: words,
});
export type EvidenceClass = z.infer<typeof evidenceSchema>;

export type Term = z.infer<typeof termSchema>;
export type TermMatching = Term['matching'];

/** W3C Web Annotation TextQuoteSelector. */
const quotationSchema = z.strictObject({
  exact: z.string().refine((text) => {
    const count = text.split(/\s+/).filter(Boolean).length;
    return count >= QUOTATION_MIN_WORDS && count <= QUOTATION_MAX_WORDS;
  }, `quote ${QUOTATION_MIN_WORDS} to ${QUOTATION_MAX_WORDS} words`),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

/** general: about the place, measure or rule; case: about the Assange case. */
const scope = z.enum(['general', 'case']);

export const factSchema = z.strictObject({
  id,
  /** The first is the term that the fact says most about. */
  terms: z.array(id).min(1, 'a fact needs a term'),
  scope,
  /** record: an event or wording; claim: an argument or prediction; position: a legal or policy view. */
  kind: z.enum(['record', 'claim', 'position']),
  /** wrong ones are never shown as facts. */
  status: z.enum(['current', 'historic', 'superseded', 'disputed', 'wrong']),
  /** As of when the statement stands. */
  date: edtf,
  /** In our own words, attributed. */
  statement: sentence,
  /** Who says so, as the card prints it. */
  attribution: z.string().min(3, 'say who states it'),
  quotation: quotationSchema,
  /** Line and paragraph of the document's text, counted from 1. */
  locator: z.strictObject({ line: z.int().min(1), paragraph: z.int().min(1) }),
  /** What qualifies or contradicts it, in our own words; shown before the statement when disputed. */
  note: sentence.optional(),
  developments: z.array(id),
  references: z.array(id),
});
export type Fact = z.infer<typeof factSchema>;
export type FactStatus = Fact['status'];

export const developmentSchema = z.strictObject({
  id,
  date: edtf,
  /** One past or present tense clause, e.g. "Assange leaves Belmarsh". */
  event: sentence,
  terms: z.array(id),
  /** case: about the Assange case; on pages about something else such events stand apart. */
  scope,
  references: z.array(id).min(1, 'a development needs a reference'),
});
export type Development = z.infer<typeof developmentSchema>;

/** CSL-JSON's names where it has them. */
export const referenceSchema = z.strictObject({
  id,
  title: z.string().min(3, 'name the page'),
  publisher: z.string().min(2, 'name who publishes it'),
  issued: edtf.optional(),
  URL: webAddress,
  grade: gradeSchema,
  /** When the page, or a stored copy of it, was last read. */
  accessed: edtf,
});
export type Reference = z.infer<typeof referenceSchema>;

const patterns = z.array(z.string().min(1, 'write a pattern'));

/** Statements that the facts correct or date. The language of patterns: core/claim-patterns.ts. */
export const claimSchema = z.strictObject({
  id,
  /** What the statement says, neutrally, as a sentence of somebody else. */
  name: sentence,
  /** The term under whose card the correction stands. */
  term: id,
  /** The day on which the statement was overtaken; where it never was right, there is none. */
  since: z.iso.date('write YYYY-MM-DD').optional(),
  /** What is right, in one or two dated sentences of our own words. */
  correction: sentence,
  /** Facts as `<document>/<fact>`. */
  facts: z.array(z.string()),
  developments: z.array(id),
  references: z.array(id),
  matching: z.strictObject({
    /** Each of them stands in the sentence; the rarest first, it decides where to look. */
    with: patterns.min(1, 'write at least the rarest word'),
    /** Each of them stands in the sentence, in the ones before and after, or in the title. */
    about: patterns,
    /** The same, but before what is said or within it, or in the title. */
    subject: patterns,
    /** The ways of saying it; one of them stands in the sentence. */
    says: patterns.min(1, 'write at least one way of saying it'),
    /** None of these. */
    unless: z.strictObject({
      /** Among the words that carry the statement, the seven before them and the five behind. */
      around: patterns,
      /** In the sentence. */
      sentence: patterns,
      /** In the sentence that follows. */
      next: patterns,
      /** In the sentence or the ones before and after. */
      near: patterns,
      /** Anywhere on the page. */
      page: patterns,
    }),
  }),
});
export type Claim = z.infer<typeof claimSchema>;

/** Phrases that claims' patterns share; a pattern names them in braces. */
export const wordGroupSchema = z.strictObject({
  id,
  /** What the group is for. */
  use: sentence,
  phrases: patterns.min(1, 'write at least one phrase'),
});

const dateParts = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
});

/** The subset of CSL-JSON that the citations use. */
const citationSchema = z.strictObject({
  id,
  type: z.enum(['report', 'webpage', 'document', 'article']),
  title: z.string().min(3, 'give the title'),
  author: z.array(z.strictObject({ literal: z.string().min(2) })).min(1, 'name an author'),
  publisher: z.string().optional(),
  number: z.string().optional(),
  issued: dateParts.optional(),
  language: z.string().regex(/^[a-z]{2}$/, 'use a two-letter language code'),
  URL: webAddress.optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const sourceDocumentSchema = z.strictObject({
  id,
  citation: citationSchema,
  about: z.strictObject({
    /** What it is called in a narrow place, such as a card. */
    shortTitle: z.string().min(3),
    /** What kind of document it is, in a few words. */
    kind: sentence,
    /** Whose side it takes. */
    standpoint: sentence,
    /** The date in words, with what it rests on. */
    date: sentence,
    licence: sentence,
    /** Why there is no link, or what to know of the copy that is linked. */
    access: sentence,
    /** Other public addresses, never one that a reader should not be sent to. */
    copies: z.array(z.strictObject({ URL: webAddress, grade: gradeSchema, note: sentence })),
  }),
  text: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'write 64 hexadecimal digits'),
    words: z.int().min(QUOTATION_MIN_WORDS),
    /** See core/fingerprint.ts. */
    fingerprint: z.base64(),
  }),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;
