import { expect, type Page } from '@playwright/test'
import { editorClient, lake, makeEditor, siteUrl } from './support/site'
import { makeStory, newTitle } from './support/stories'
import { openStudioAt } from './support/studio'
import { test } from './support/test'

const dataset = 'production-comments'
const panel = (page: Page) => page.getByTestId('comments-list')

/** What is said of comments at an address of the lake, to whoever has this token. */
async function saidAt(path: string, token: string): Promise<string> {
  const headers = token === '' ? undefined : { authorization: `Bearer ${token}` }
  const answer = await fetch(`${siteUrl()}/lake/v2026-03-01${path}`, { headers })
  expect([401, 403]).toContain(answer.status)
  return answer.text()
}

test('two editors talk about a field, one gives the other a task, and nobody else learns of it', async ({
  browser,
}) => {
  const story = await makeStory(await editorClient())
  const [first, second] = [await makeEditor('Ada'), await makeEditor(`Bo${crypto.randomUUID().slice(0, 6)}`)]
  const [ada, bo] = await Promise.all([
    openStudioAt(browser, first, 'story', story.id),
    openStudioAt(browser, second, 'story', story.id),
  ])
  const refused: string[] = []
  for (const page of [ada, bo])
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text())
    })

  // Bo has the text open: what Ada says about it comes by itself.
  const words = newTitle('Is this its title?')
  await bo.getByRole('button', { name: 'Comments', exact: true }).click()
  await ada.getByTestId('field-title').hover()
  await ada.getByTestId('field-title').getByRole('button', { name: 'Add comment' }).click()
  await ada.getByTestId('comment-input-editable').fill(words)
  await ada.getByTestId('comment-input-send-button').click()
  for (const page of [ada, bo]) await expect(panel(page).getByText(words)).toBeVisible()
  await panel(bo).getByText(words).hover()
  await bo.getByRole('button', { name: 'Mark comment as resolved' }).click()
  await expect(panel(ada).getByText(words)).toBeHidden()

  const title = newTitle('Look at the title')
  await ada.getByTestId('pane-context-menu-button').last().click()
  await ada.getByRole('menuitem', { name: 'Create new task' }).click()
  await ada.getByPlaceholder('Task title').fill(title)
  await ada.getByText('Select assignee').click()
  await ada.getByRole('menuitem').filter({ hasText: second.name }).click()
  await ada.getByRole('button', { name: 'Create Task' }).click()
  await bo.getByTestId('tasks-toolbar').click()
  await expect(bo.getByText(title)).toBeVisible()
  expect(refused).toEqual([])

  const reading = await lake(['token', 'create', '--role', 'viewer', '--label', `reads ${story.id}`])
  for (const token of ['', reading])
    for (const path of [
      `query/${dataset}?query=*`,
      `export/${dataset}`,
      `doc/${dataset}/x`,
      `listen/${dataset}?query=*`,
    ])
      expect(await saidAt(`/data/${path}`, token)).not.toContain(words)
})
