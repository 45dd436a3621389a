/**
 * A button beside the address of a page that copies it, where a browser lets pages do that: over https, and on one's own machine.
 * Without this module the address is text, which can be selected.
 */
function offer(address: HTMLElement): void {
  const { copy = '', copied = '', select = '' } = address.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = copy
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(address.textContent).then(
      () => (status.textContent = copied),
      () => {
        // Refused: all that is left to do by hand is the copying.
        getSelection()?.selectAllChildren(address)
        status.textContent = select
      },
    )
  })
  const place = document.createElement('p')
  place.append(button, ' ', status)
  address.closest('p')?.after(place)
}

if ('clipboard' in navigator)
  for (const address of document.querySelectorAll<HTMLElement>('[data-module="copy"]')) offer(address)
