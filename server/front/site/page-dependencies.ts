/** What a page was made of: when some of it changes, it is old. */
export interface PageDependencies {
  /** Tags of the content API, with spaces between them: thousands of pages are kept, and one text takes less memory than a list of short ones. */
  readonly tags: string
  /** Digests by name of what many pages show parts of, and is worked out for all at once. */
  readonly values: Readonly<Record<string, string>>
  /** Whether these may be from before the version that the page has. */
  readonly isOlder?: boolean | undefined
  /** Whether it is good for whoever asked, and to be made again for the next. */
  readonly isProvisional?: boolean | undefined
  /** Whether it shows what somebody must have agreed to: after a start it is given to nobody before that is known. */
  readonly needsConsent?: boolean | undefined
}
