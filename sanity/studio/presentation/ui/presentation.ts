import type { PresentationPluginOptions } from 'sanity/presentation'
import { homePath } from '../../../../lib/routes.ts'
import { defaultLanguage } from '../../../../lib/languages.ts'
import { locations } from '../rules/locations.ts'
import { mainDocuments } from '../queries/main-documents.ts'

/** Presentation: the site as it will be, beside the form. */
export const presentation: PresentationPluginOptions = {
  previewUrl: {
    initial: homePath(defaultLanguage),
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable', shareAccess: false },
  },
  resolve: { locations, mainDocuments },
}
