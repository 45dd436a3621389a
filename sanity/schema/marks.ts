/**
 * Marks on fields, for what the schema alone can know. They are `options` of a field.
 *
 * The site, the server and commands cannot load the schema, so what follows from the marks is listed once more in
 * `lib/content`; a test compares the two.
 */
interface FieldMarks {
  /**
   * `false`: text that nobody reads as words, such as a code, a date or an id. It is neither clickable on pages nor given to
   * translators. What has a list of choices, an address or a slug needs no mark.
   */
  readonly words?: false
  /** `true`: each language has its own, and a translation does not follow the original's. */
  readonly perLanguage?: true
}

declare module '@sanity/types' {
  interface BaseSchemaTypeOptions extends FieldMarks {}
}

export type { FieldMarks }
