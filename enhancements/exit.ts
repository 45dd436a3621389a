/**
 * Exit this page: pressing Shift alone three times within five seconds follows the link that leaves a story. The page
 * is covered until the next one loads. Without this module the link still works.
 */
const presses = 3
const within = 5_000

function watch(box: HTMLElement, link: HTMLAnchorElement): void {
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  box.prepend(status)
  const cover = document.createElement('div')
  cover.setAttribute('role', 'alert')
  cover.className = 'leaving'
  let count = 0
  let isAlone = false
  let timer = 0

  const reset = (words = ''): void => {
    clearTimeout(timer)
    count = 0
    status.textContent = words
  }
  addEventListener('keydown', ({ key, repeat, ctrlKey, altKey, metaKey }) => {
    if (repeat) return
    isAlone = key === 'Shift' && !ctrlKey && !altKey && !metaKey
    if (!isAlone) reset()
  })
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !isAlone) return
    isAlone = false
    count += 1
    const { two, one, late } = box.dataset
    if (count === 1) timer = window.setTimeout(reset, within, late)
    if (count < presses) status.textContent = (count === 1 ? two : one) ?? ''
    else link.click()
  })
  link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
    // In another tab or window: this page stays.
    if (ctrlKey || metaKey || shiftKey) return
    reset()
    document.body.append(cover)
    // Only after it is in the page: screen readers announce changes.
    cover.textContent = box.dataset.leaving ?? ''
  })
  // On return, the browser restores the page from its cache, including the cover.
  addEventListener('pageshow', () => {
    reset()
    cover.textContent = ''
    cover.remove()
  })
  for (const hint of document.querySelectorAll<HTMLElement>('[data-exit-keys]')) hint.hidden = false
}

const box = document.querySelector<HTMLElement>('[data-module="exit"]')
const link = box?.querySelector('a')
if (box && link) watch(box, link)
