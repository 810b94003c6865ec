/**
 * The one door to @peculiar/x509, which resolves its algorithms through tsyringe and throws on loading
 * when no Reflect metadata polyfill was there first.
 */
import 'reflect-metadata';

export * from '@peculiar/x509';
