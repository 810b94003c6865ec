/* With wolfSSL built with HAVE_PKCS7. */
#include <string.h>

#ifndef WOLFSSL_USER_SETTINGS
#include <wolfssl/options.h>
#endif
#include <wolfssl/wolfcrypt/asn.h>
#include <wolfssl/wolfcrypt/coding.h>
#include <wolfssl/wolfcrypt/pkcs7.h>

#include "trust_bundle_verify.h"

/* wolfSSL verifies with the certificates of the message, too: the one that it used must be the root. */
int is_signed_by(struct octets root, struct octets text, struct octets cms)
{
    PKCS7 *message = wc_PKCS7_New(NULL, INVALID_DEVID);
    int is_signed = 0;
    if (message == NULL) {
        return 0;
    }
    if (wc_PKCS7_InitWithCert(message, (byte *)root.start, (word32)root.length) == 0) {
        message->content = (byte *)text.start;
        message->contentSz = (word32)text.length;
        is_signed = wc_PKCS7_VerifySignedData(message, (byte *)cms.start, (word32)cms.length) == 0 &&
                    message->verifyCertSz == root.length &&
                    memcmp(message->verifyCert, root.start, root.length) == 0;
    }
    wc_PKCS7_Free(message);
    return is_signed;
}

int decode_base64(struct octets text, unsigned char *out, size_t capacity)
{
    word32 length = (word32)capacity;
    return Base64_Decode(text.start, (word32)text.length, out, &length) == 0 ? (int)length : -1;
}

int is_certificate(struct octets der)
{
    DecodedCert certificate;
    int code;
    wc_InitDecodedCert(&certificate, der.start, (word32)der.length, NULL);
    code = wc_ParseCert(&certificate, CA_TYPE, NO_VERIFY, NULL);
    wc_FreeDecodedCert(&certificate);
    return code == 0;
}
