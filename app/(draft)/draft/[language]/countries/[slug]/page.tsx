export { default, generateMetadata } from '../../../../../(site)/[language]/countries/[slug]/page'
