import type { PresentationPluginOptions } from 'sanity/presentation'
import { homePath } from '../../../../lib/routes'
import { defaultLanguage } from '../../../../lib/languages'
import { locations } from '../rules/locations'
import { mainDocuments } from '../queries/main-documents'

/** Presentation: the site as it will be, beside the form. */
export const presentation: PresentationPluginOptions = {
  previewUrl: {
    initial: homePath(defaultLanguage),
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable', shareAccess: false },
  },
  resolve: { locations, mainDocuments },
}
