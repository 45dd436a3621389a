import { withNeutralName } from '@/sanity/studio/clean-uploads'

const api = 'https://abc12345.api.sanity.io/v2026-03-01'

test.each([
  [
    `${api}/assets/images/production?filename=IMG_2041.JPG&tag=x`,
    `${api}/assets/images/production?filename=image.jpg&tag=x`,
  ],
  [`${api}/assets/images/production?filename=Fatima%20home`, `${api}/assets/images/production?filename=image`],
  [`${api}/assets/images/production`, `${api}/assets/images/production?filename=image`],
  [`${api}/assets/files/production?filename=By%20Ada.pdf`, `${api}/assets/files/production?filename=document.pdf`],
  ['/lake/v1/assets/images/production?filename=a.png', '/lake/v1/assets/images/production?filename=image.png'],
  [`${api}/data/query/production?filename=a.png`, `${api}/data/query/production?filename=a.png`],
  [`${api}/assets/images/production/x?filename=a.png`, `${api}/assets/images/production/x?filename=a.png`],
])('%s', (address, expected) => {
  expect(withNeutralName(address)).toBe(expected)
})
