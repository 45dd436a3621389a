import { definePlugin } from 'sanity'
import { VersionInput } from './version-input.tsx'

/** Reads the facts of a document's file as soon as one is chosen. */
export const versionFacts = definePlugin({ name: 'version-facts', form: { components: { input: VersionInput } } })
