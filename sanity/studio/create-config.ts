import { visionTool } from '@sanity/vision'
import { documentInternationalization } from '@sanity/document-internationalization'
import { defineConfig, type PluginOptions } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { structureTool } from 'sanity/structure'
import { internationalizedArray } from 'sanity-plugin-internationalized-array'
import { factsOf, translatedTypes } from '../../lib/content/document-types.ts'
import { languages, storyLanguages, type StoryLanguage } from '../../lib/languages.ts'
import { internationalizedFieldTypes, schemaTypes } from '../schema/index.ts'
import { appearanceInspector } from './appearance/ui/appearance-inspector.tsx'
import { documentActions } from './actions.ts'
import { STUDIO_API_VERSION } from './parts/api-version.ts'
import { backendOptions, withoutCloudFeatures } from './connection/backend-options.ts'
import { ConsentBanner } from './consent/ui/consent-banner.tsx'
import { versionFacts } from './documents/ui/version-facts.ts'
import { presentation } from './presentation/ui/presentation.ts'
import type { StudioSettings } from './connection/settings.ts'
import { filling } from './filling/ui/filling.tsx'
import { pictureLibrary } from './media/ui/library-plugin.tsx'
import { isOfferedForNew } from './menus/rules/offered.ts'
import { withOpenMark } from './review/ui/with-open-mark.tsx'
import { reviewersInspector } from './review/ui/reviewers-inspector.tsx'
import { useReviewersBadge } from './review/ui/reviewers-badge.ts'
import { structure } from './desk/ui/structure.ts'
import { consentOfStory } from './menus/rules/templates.ts'
import { toolMenu } from './inbox/ui/tool-menu.tsx'
import { Layout } from './layout.tsx'
import { orderTools } from './tools.ts'
import { originalInspector } from './translation/ui/original-inspector.tsx'
import { translationsMenu } from './translation/ui/translations-menu.tsx'
import { useTranslationBadge } from './translation/ui/translation-badge.ts'
import { schemaInWords } from './words/schema-words.ts'
import { trailInspector } from './workflow/ui/trail-inspector.tsx'
import { useWorkflowBadge } from './workflow/ui/workflow-badge.ts'
import { say } from './parts/say.ts'

const isTranslated = (type: string) => factsOf(type)?.begun === 'inLanguage'
const offered = (some: readonly { readonly id: StoryLanguage; readonly title: string }[]) =>
  some.map(({ id, title }) => ({ id, title }))

const plugins = [
  structureTool({ structure, title: say('Content') }),
  presentationTool({ ...presentation, title: say('Presentation') }),
  documentInternationalization({
    // For pages too: the plugin has one list, by which it makes templates and marks.
    supportedLanguages: offered(storyLanguages),
    schemaTypes: [...translatedTypes],
    // A translation may be deleted while the other language stays.
    weakReferences: true,
    metadataOmnisearchVisibility: false,
    hideLanguageFilter: true,
  }),
  versionFacts(),
  filling(),
  pictureLibrary(),
  internationalizedArray({ languages: offered(languages), fieldTypes: internationalizedFieldTypes }),
  visionTool({ title: say('Queries'), defaultApiVersion: STUDIO_API_VERSION }),
]

/**
 * The whole Studio: the same for the embedded lake and for hosted Sanity.
 * @param lakeUrl the public address of the lake; not used with hosted Sanity
 * @param locales what gives Sanity's own words in the language of Studio
 */
export function createStudioConfig(settings: StudioSettings, lakeUrl: string, locales: readonly PluginOptions[]) {
  return defineConfig({
    name: 'nap1325',
    title: 'NAP 1325',
    basePath: '/studio',
    ...backendOptions(settings, lakeUrl),
    ...withoutCloudFeatures,
    // Pictures come in by one way only, on which they are cleaned (`uploads/clean-uploads.ts`).
    mediaLibrary: { enabled: false },
    tasks: { enabled: true },
    plugins: [...plugins, ...locales],
    schema: {
      types: schemaInWords(schemaTypes).map(withOpenMark),
      templates: (templates) => [...templates, consentOfStory],
    },
    tools: orderTools(settings),
    studio: { components: { layout: Layout, toolMenu: toolMenu(settings.inboxDays) } },
    form: { components: { input: ConsentBanner } },
    document: {
      // Records about people are looked at, not talked about: what is said there would be one more copy of it.
      comments: { enabled: ({ documentType }) => factsOf(documentType)?.isPublic ?? false },
      askToEdit: { enabled: false },
      unstable_languageFilter: (others, { schemaType, documentId }) =>
        isTranslated(schemaType) && documentId ? [...others, translationsMenu(documentId)] : others,
      newDocumentOptions: (templates) => templates.filter(isOfferedForNew),
      actions: documentActions(settings),
      badges: (badges, { schemaType }) => [
        ...badges,
        ...(factsOf(schemaType)?.isReviewed ? [useWorkflowBadge, useReviewersBadge] : []),
        ...(isTranslated(schemaType) ? [useTranslationBadge] : []),
      ],
      inspectors: (inspectors, { documentType }) => [
        ...inspectors,
        ...(factsOf(documentType)?.isReviewed ? [trailInspector, reviewersInspector] : []),
        ...(isTranslated(documentType) ? [originalInspector] : []),
        ...(factsOf(documentType)?.hasSlug ? [appearanceInspector] : []),
      ],
    },
  })
}
