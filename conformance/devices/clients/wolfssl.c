/* A device with wolfSSL. */
#include "user_settings.h"

#include <wolfssl/ssl.h>
#include <wolfssl/wolfcrypt/asn.h>

#include "attempts.h"

void make_attempt(const struct attempt *attempt)
{
    WOLFSSL_CTX *context;
    WOLFSSL *tls;
    int connection;
    int code;

    if (wolfSSL_Init() != WOLFSSL_SUCCESS || wc_SetTimeCb(read_clock) != 0) {
        fail("wolfSSL_Init", 0);
    }
    context = wolfSSL_CTX_new(attempt->tls_minor == 3 ? wolfTLSv1_3_client_method() : wolfTLSv1_2_client_method());
    code = wolfSSL_CTX_load_verify_locations(context, attempt->trust_file, NULL);
    if (code != WOLFSSL_SUCCESS) {
        printf("refused its trust: %d", code);
        wolfSSL_CTX_free(context);
        return;
    }
    wolfSSL_CTX_set_verify(context, WOLFSSL_VERIFY_PEER, NULL);
    tls = wolfSSL_new(context);
    connection = connect_to(attempt->port);
    if (wolfSSL_UseSNI(tls, WOLFSSL_SNI_HOST_NAME, attempt->server_name, (unsigned short)strlen(attempt->server_name)) !=
            WOLFSSL_SUCCESS ||
        wolfSSL_check_domain_name(tls, attempt->server_name) != WOLFSSL_SUCCESS) {
        fail("wolfSSL_UseSNI", 0);
    }
#ifdef SMALL_DEVICE
    /* Without this a TLS 1.3 client offers a share of a curve that the build does not have (-173). */
    if (attempt->tls_minor == 3 && wolfSSL_UseKeyShare(tls, WOLFSSL_ECC_SECP256R1) != WOLFSSL_SUCCESS) {
        fail("wolfSSL_UseKeyShare", 0);
    }
#endif
    wolfSSL_set_fd(tls, connection);
    code = wolfSSL_connect(tls);
    if (code == WOLFSSL_SUCCESS) {
        printf("connected");
    } else {
        char text[WOLFSSL_MAX_ERROR_SZ];

        code = wolfSSL_get_error(tls, code);
        printf("refused %d %s", code, wolfSSL_ERR_error_string((unsigned long)code, text));
    }
    wolfSSL_free(tls);
    wolfSSL_CTX_free(context);
    close(connection);
}
