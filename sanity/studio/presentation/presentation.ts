import type { PresentationPluginOptions } from 'sanity/presentation'

/** Presentation: the site as it will be, beside the form. */
export const presentation: PresentationPluginOptions = {
  previewUrl: { initial: '/en', previewMode: { enable: '/api/draft-mode/enable', shareAccess: false } },
}
