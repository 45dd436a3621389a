import { visionTool } from '@sanity/vision'
import { documentInternationalization } from '@sanity/document-internationalization'
import { defineConfig } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { structureTool } from 'sanity/structure'
import { internationalizedArray } from 'sanity-plugin-internationalized-array'
import { languages } from '../languages'
import { internationalizedFieldTypes, schemaTypes, translatedTypes } from '../schema'
import { STUDIO_API_VERSION } from './api-version'
import { backendOptions, withoutCloudFeatures } from './backend-options'
import { ConsentBanner } from './consent/consent-banner'
import { publishWithConsent } from './consent/publish-with-consent'
import { useWithdrawAction } from './consent/withdraw-action'
import { presentation } from './presentation/presentation'
import { previewLinkTypes, usePreviewLinkAction } from './preview-link/preview-link-action'
import type { StudioSettings } from './settings'
import { actionsFor, isOfferedForNew } from './singletons'
import { structure } from './structure/structure'
import { consentOfStory } from './templates'
import { orderTools } from './tools'

const offered = languages.map(({ id, title }) => ({ id, title }))

const plugins = [
  structureTool({ structure, title: 'Content' }),
  presentationTool(presentation),
  documentInternationalization({
    supportedLanguages: offered,
    schemaTypes: translatedTypes,
    // A translation may be deleted while the other language stays.
    weakReferences: true,
    metadataOmnisearchVisibility: false,
  }),
  internationalizedArray({ languages: offered, fieldTypes: internationalizedFieldTypes }),
  visionTool({ title: 'Queries', defaultApiVersion: STUDIO_API_VERSION }),
]

/**
 * The whole Studio: the same for the embedded lake and for hosted Sanity.
 * @param lakeUrl the public address of the lake; not used with hosted Sanity
 */
export function createStudioConfig(settings: StudioSettings, lakeUrl: string) {
  return defineConfig({
    name: 'nap1325',
    title: 'NAP 1325',
    basePath: '/studio',
    ...backendOptions(settings, lakeUrl),
    ...(settings.backend === 'lake' ? withoutCloudFeatures : {}),
    // Pictures come in by one way only, on which they are cleaned (`clean-uploads.ts`).
    mediaLibrary: { enabled: false },
    plugins,
    schema: { types: schemaTypes, templates: (templates) => [...templates, consentOfStory] },
    tools: orderTools,
    form: { components: { input: ConsentBanner } },
    document: {
      comments: { enabled: false },
      askToEdit: { enabled: false },
      newDocumentOptions: (templates) => templates.filter((template) => isOfferedForNew(template, translatedTypes)),
      actions: (actions, { schemaType }) => [
        ...actionsFor(schemaType, actions).map((action) =>
          schemaType === 'story' && action.action === 'publish' ? publishWithConsent(action) : action,
        ),
        ...(previewLinkTypes.has(schemaType) ? [usePreviewLinkAction] : []),
        ...(schemaType === 'story' ? [useWithdrawAction] : []),
      ],
    },
  })
}
