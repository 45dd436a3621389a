import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { lake, makeEditor, siteUrl } from './support/site'
import { desk, openStudio, readsStudioIn } from './support/studio'
import { test } from './support/test'

test('an administrator invites somebody, who reads Dutch: a password, a second factor, a recovery code, what she may', async ({
  browser,
}) => {
  const mark = crypto.randomUUID().slice(0, 8)
  const administrator = await makeEditor('Beheer')
  await lake(['user', 'role', administrator.email, 'administrator'])
  const managing = await openStudio(browser, administrator, '/studio/people', 'nl')
  const invite = managing.getByTestId('invite')
  const email = `sofie.${mark}@example.org`
  await invite.getByLabel('Naam').fill(`Sofie ${mark}`)
  await invite.getByLabel('E-mail').fill(administrator.email)
  await invite.getByRole('button', { name: 'Een account en een link maken' }).click()
  await expect(invite).toContainText('Iemand heeft al een account met dit e-mailadres.')
  await invite.getByLabel('E-mail').fill(email)
  await invite.getByRole('button', { name: 'Een account en een link maken' }).click()
  const link = await invite.getByTestId('sign-in-link').inputValue()

  const context = await browser.newContext()
  await readsStudioIn(context, 'nl')
  const page = await context.newPage()
  await page.goto(link.replace('/studio#', '/studio/people#'))
  const factor = page.getByTestId('own-factor')
  await expect(factor).toBeVisible({ timeout: 120_000 })
  const password = crypto.randomUUID()
  await page.getByLabel('Een nieuw, van ten minste 12 tekens').fill(password)
  await page.getByRole('button', { name: 'Het wachtwoord wijzigen' }).click()
  await expect(page.getByText('Het wachtwoord is gewijzigd.')).toBeVisible()
  await factor.getByLabel('Uw wachtwoord').fill(password)
  await factor.getByRole('button', { name: 'Instellen' }).click()
  const secret = (await factor.locator('code').textContent()) ?? ''
  await factor.getByLabel('De code die de app toont').fill('000000')
  await factor.getByRole('button', { name: 'Aanzetten' }).click()
  await expect(factor).toContainText('Die code klopt niet.')
  await factor.getByLabel('De code die de app toont').fill(TOTP.generate({ secret: Secret.fromBase32(secret) }))
  await factor.getByRole('button', { name: 'Aanzetten' }).click()
  const codes = factor.getByTestId('recovery-codes').locator('code')
  await expect(codes).toHaveCount(10)
  const [recovery = ''] = await codes.allTextContents()

  // In a browser where she chose Dutch before; she has no telephone with her.
  const elsewhere = await browser.newContext()
  await readsStudioIn(elsewhere, 'nl')
  const other = await elsewhere.newPage()
  await other.goto(`${siteUrl()}/studio/people`)
  await other.getByRole('link', { name: 'E-mail en wachtwoord' }).click({ timeout: 120_000 })
  await expect(other.locator('html')).toHaveAttribute('lang', 'nl')
  await other.getByLabel('E-mail').fill(email)
  await other.getByLabel('Wachtwoord').fill(password)
  await other.getByRole('button', { name: 'Inloggen' }).click()
  await expect(other.getByRole('heading', { name: 'Voer uw code in' })).toBeVisible()
  await other.getByLabel('Code').fill(recovery)
  await other.getByRole('button', { name: 'Verder' }).click()
  await expect(other.getByTestId('own-factor')).toContainText('Herstelcodes over: 9.', { timeout: 120_000 })
  await expect(other.getByTestId('people')).toHaveCount(0)

  // What an administrator gives and takes holds at once, also where Studio is open.
  await managing.getByRole('button', { name: `Het account van Sofie ${mark} wijzigen` }).click()
  await managing.getByTestId('people').getByLabel('Rol').selectOption('viewer')
  await managing.getByRole('button', { name: 'Deze rol geven' }).click()
  await expect(managing.getByTestId('people')).toContainText(`${email} · Lezer: leest alles`)
  await other.goto(`${siteUrl()}/studio/today`)
  await expect(other.getByRole('heading', { name: `Goedendag, Sofie ${mark}` })).toBeVisible({ timeout: 60_000 })
  await expect(other.getByRole('link', { name: /^Nieuw verhaal/ })).toHaveCount(0)
  await managing.getByRole('button', { name: 'Al haar sessies beëindigen' }).click()
  await expect(desk(other)).toHaveCount(0)
  await expect(other.getByRole('link', { name: 'E-mail en wachtwoord' })).toBeVisible()

  // Her own role too: what only administrators have is gone from her Studio, and she need not load it anew.
  await lake(['user', 'role', (await makeEditor('Opvolger')).email, 'administrator'])
  await managing.getByRole('button', { name: `Het account van Sofie ${mark} sluiten` }).click()
  const own = managing.getByTestId('people').getByRole('listitem').filter({ hasText: administrator.email })
  await own.getByRole('button', { name: /wijzigen$/ }).click()
  await own.getByLabel('Rol').selectOption('editor')
  await own.getByRole('button', { name: 'Deze rol geven' }).click()
  await expect(managing.getByTestId('people')).toHaveCount(0)
  await expect(managing.getByTestId('own-factor')).toBeVisible({ timeout: 120_000 })
  await expect(managing.getByTestId('invite')).toHaveCount(0)
})
