import { Key, type WebDriver } from 'selenium-webdriver'
import type { EngineTab } from './engine.ts'

const keys = { Tab: Key.TAB, Enter: Key.ENTER, Shift: Key.SHIFT }

const outcome = `(value) => done({ value }), (error) => done({ failed: String(error) })`

interface ScriptAnswer {
  readonly value?: unknown
  readonly failed?: string
}

/** A window of a browser that is driven by WebDriver as it was before BiDi. */
export function tabOf(session: WebDriver): EngineTab {
  const rect = (width: number, height: number) => session.manage().window().setRect({ x: 0, y: 0, width, height })
  const ask = async (expression: string) => {
    const script = `const done = arguments[0]; Promise.resolve().then(() => (${expression})).then(${outcome})`
    const { value, failed } = await session.executeAsyncScript<ScriptAnswer>(script)
    if (failed) throw new Error(failed)
    return value
  }
  return {
    open: (url) => session.get(url),
    ask,
    clickAt: (x, y) =>
      session
        .actions()
        .move({ x: Math.round(x), y: Math.round(y) })
        .click()
        .perform(),
    press: (key) => session.actions().keyDown(keys[key]).keyUp(keys[key]).perform(),
    back: () => session.navigate().back(),
    type: (text) => session.actions().sendKeys(text).perform(),
    async resize(width, height) {
      await rect(width, height)
      // The window has a bar above the page.
      const bar = Number(await ask('outerHeight - innerHeight'))
      await rect(width, height + bar)
    },
    picture: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
    scriptErrors: [],
  }
}
