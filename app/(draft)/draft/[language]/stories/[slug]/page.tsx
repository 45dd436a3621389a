export { default, generateMetadata } from '../../../../../(site)/[language]/stories/[slug]/page'
