export { default, generateMetadata } from '../../../../../(site)/[language]/outcomes/[slug]/page'
