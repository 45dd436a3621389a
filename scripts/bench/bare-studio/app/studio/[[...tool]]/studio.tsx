'use client'

import { NextStudio } from 'next-sanity/studio/client-component'
import { defineConfig, defineField, defineType } from 'sanity'
import { structureTool } from 'sanity/structure'
import { backendOptions } from '../../../../../../sanity/studio/connection/backend-options.ts'

const settings = {
  backend: 'lake',
  projectId: 'nap1325',
  dataset: 'production',
  hasUpkeep: false,
  needsSecondPerson: false,
  sendsMail: false,
  inboxDays: 30,
} as const

const story = defineType({
  name: 'story',
  title: 'Story',
  type: 'document',
  fields: [defineField({ name: 'title', title: 'Title', type: 'string' })],
})

/** What `sanity init` gives: lists and forms, and nothing of ours. */
export function BareStudio({ lakeUrl }: { readonly lakeUrl: string }) {
  const config = defineConfig({
    name: 'bare',
    title: 'Bare',
    basePath: '/studio',
    ...backendOptions(settings, lakeUrl),
    plugins: [structureTool()],
    schema: { types: [story] },
  })
  return <NextStudio config={config} />
}
