/* What a firmware needs of its TLS library to verify a trust bundle: signature_mbedtls.c and signature_wolfssl.c have it. */
#ifndef TRUST_BUNDLE_VERIFY_H
#define TRUST_BUNDLE_VERIFY_H

#include <stddef.h>

struct octets {
    const unsigned char *start;
    size_t length;
};

/*
 * 1 if the key of `root` (a certificate in DER) made the signature in `cms` (RFC 5652, detached, without signed attributes) over
 * `text`. The certificates in `cms` must not count: only the device's own root does.
 */
int is_signed_by(struct octets root, struct octets text, struct octets cms);

/* Decodes base64 in place of a library's own function; the length of `out`, or -1. */
int decode_base64(struct octets text, unsigned char *out, size_t capacity);

/* 1 if `der` is a certificate that the library can read. */
int is_certificate(struct octets der);

#endif
