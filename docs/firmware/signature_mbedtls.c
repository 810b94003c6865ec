/* With Mbed TLS 2.28 and 3, which need no PKCS #7 module for it: the signature is the last element of the message. */
#include <mbedtls/asn1.h>
#include <mbedtls/base64.h>
#include <mbedtls/md.h>
#include <mbedtls/x509_crt.h>

#include "trust_bundle_verify.h"

enum { SEQUENCE = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_SEQUENCE, SET = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_SET };
enum { CONTEXT_0 = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_CONTEXT_SPECIFIC };

static int enter(unsigned char **at, const unsigned char *end, int tag)
{
    size_t length;
    return mbedtls_asn1_get_tag(at, end, &length, tag) == 0 && *at + length == end;
}

static int skip(unsigned char **at, const unsigned char *end, int tag)
{
    size_t length;
    if (mbedtls_asn1_get_tag(at, end, &length, tag) != 0) {
        return 0;
    }
    *at += length;
    return 1;
}

/*
 * ContentInfo { signedData, [0] SignedData { version, { digest }, { data }, [0] certificates, { SignerInfo { version, issuer and
 * serial, digest, algorithm, signature } } } } (RFC 5652, sections 3, 5.1 and 5.3).
 */
static int find_signature(struct octets cms, struct octets *signature)
{
    unsigned char *at = (unsigned char *)cms.start;
    const unsigned char *end = at + cms.length;
    size_t length;
    if (!enter(&at, end, SEQUENCE) || !skip(&at, end, MBEDTLS_ASN1_OID) || !enter(&at, end, CONTEXT_0) ||
        !enter(&at, end, SEQUENCE) || !skip(&at, end, MBEDTLS_ASN1_INTEGER) || !skip(&at, end, SET) ||
        !skip(&at, end, SEQUENCE) || !skip(&at, end, CONTEXT_0) || !enter(&at, end, SET) ||
        !enter(&at, end, SEQUENCE) || !skip(&at, end, MBEDTLS_ASN1_INTEGER) || !skip(&at, end, SEQUENCE) ||
        !skip(&at, end, SEQUENCE) || !skip(&at, end, SEQUENCE) ||
        mbedtls_asn1_get_tag(&at, end, &length, MBEDTLS_ASN1_OCTET_STRING) != 0 || at + length != end) {
        return 0;
    }
    signature->start = at;
    signature->length = length;
    return 1;
}

/* SHA-256, as for every RSA key and every key on P-256. */
int is_signed_by(struct octets root, struct octets text, struct octets cms)
{
    mbedtls_x509_crt certificate;
    struct octets signature;
    unsigned char hash[32];
    int is_signed;

    mbedtls_x509_crt_init(&certificate);
    is_signed =
        find_signature(cms, &signature) &&
        mbedtls_x509_crt_parse_der(&certificate, root.start, root.length) == 0 &&
        mbedtls_md(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), text.start, text.length, hash) == 0 &&
        mbedtls_pk_verify(&certificate.pk, MBEDTLS_MD_SHA256, hash, sizeof hash, signature.start, signature.length) == 0;
    mbedtls_x509_crt_free(&certificate);
    return is_signed;
}

int decode_base64(struct octets text, unsigned char *out, size_t capacity)
{
    size_t length;
    return mbedtls_base64_decode(out, capacity, &length, text.start, text.length) == 0 ? (int)length : -1;
}

int is_certificate(struct octets der)
{
    mbedtls_x509_crt certificate;
    int code;
    mbedtls_x509_crt_init(&certificate);
    code = mbedtls_x509_crt_parse_der(&certificate, der.start, der.length);
    mbedtls_x509_crt_free(&certificate);
    return code == 0;
}
