export { default, generateMetadata } from '@/app/(site)/[language]/countries/page'
