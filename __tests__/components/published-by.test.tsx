/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import { PublishedBy } from '@/components/text/published-by'
import { homeData } from '@/lib/structured-data/site'

const organisation = (id: string, slug: string | null = id) => ({
  _id: id,
  name: `The ${id}`,
  slug,
  website: `https://${id}.example/`,
})
const contact = (id: string) => ({ _key: id, role: 'Coordinates', address: null, organisation: organisation(id) })
const site = { siteUrl: 'https://site.example', title: 'NAP 1325', language: 'en' as const }

const toldPublisher = (publishedBy: ReturnType<typeof organisation> | null) =>
  JSON.parse(JSON.stringify(homeData({ ...site, publishedBy })[0])).publisher

test('without a publisher in the settings it is the partnership, with its coordinators, each once', () => {
  const contacts = [contact('ministry'), contact('network'), { ...contact('network'), _key: 'again' }]
  const { container } = render(<PublishedBy publisher={null} contacts={contacts} language="en" />)
  expect(container).toHaveTextContent(
    'Published by the NAP 1325 partnership. Coordinators of the plan: The ministry and The network.',
  )
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/en/signatories/ministry', '/en/signatories/network'])
  expect(toldPublisher(null)).toMatchObject({ name: 'NAP 1325', url: 'https://site.example' })
})

test('a publisher is named in the text as to search engines', () => {
  const { container } = render(<PublishedBy publisher={organisation('ministry')} language="nl" />)
  expect(container).toHaveTextContent(/^Uitgegeven door The ministry\.$/)
  expect(toldPublisher(organisation('ministry'))).toMatchObject({
    '@id': 'https://site.example/#publisher',
    name: 'The ministry',
    url: 'https://ministry.example/',
  })
})

test('one without a page here is reached at its own site', () => {
  render(<PublishedBy publisher={organisation('ministry', null)} language="en" />)
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://ministry.example/')
})
