/**
 * The only module that imports @peculiar/x509, which resolves its algorithms through tsyringe and throws on loading unless a
 * Reflect metadata polyfill is loaded first.
 */
import 'reflect-metadata';

export * from '@peculiar/x509';
