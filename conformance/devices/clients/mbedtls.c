/* A device with Mbed TLS 2.28, whose record buffer is as large as MBEDTLS_SSL_IN_CONTENT_LEN says. */
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/error.h>
#include <mbedtls/net_sockets.h>
#include <mbedtls/platform_time.h>
#include <mbedtls/ssl.h>

#include "attempts.h"

/* The code of RFC 6066, section 4, for a record of the buffer's size; none where the buffer holds every record. */
static unsigned char fragment_code(void)
{
    switch (MBEDTLS_SSL_IN_CONTENT_LEN) {
    case 1024:
        return MBEDTLS_SSL_MAX_FRAG_LEN_1024;
    case 2048:
        return MBEDTLS_SSL_MAX_FRAG_LEN_2048;
    case 4096:
        return MBEDTLS_SSL_MAX_FRAG_LEN_4096;
    default:
        return MBEDTLS_SSL_MAX_FRAG_LEN_NONE;
    }
}

static int shake_hands(const struct attempt *attempt, mbedtls_x509_crt *trust, unsigned char fragment,
                       uint32_t *verification)
{
    mbedtls_entropy_context entropy;
    mbedtls_ctr_drbg_context random;
    mbedtls_ssl_config config;
    mbedtls_ssl_context tls;
    mbedtls_net_context connection = {.fd = connect_to(attempt->port)};
    int code;

    mbedtls_entropy_init(&entropy);
    mbedtls_ctr_drbg_init(&random);
    mbedtls_ssl_config_init(&config);
    mbedtls_ssl_init(&tls);
    if (mbedtls_ctr_drbg_seed(&random, mbedtls_entropy_func, &entropy, NULL, 0) != 0 ||
        mbedtls_ssl_config_defaults(&config, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM,
                                    MBEDTLS_SSL_PRESET_DEFAULT) != 0) {
        fail("mbedtls_ssl_config_defaults", 0);
    }
    mbedtls_ssl_conf_authmode(&config, MBEDTLS_SSL_VERIFY_REQUIRED);
    mbedtls_ssl_conf_ca_chain(&config, trust, NULL);
    mbedtls_ssl_conf_rng(&config, mbedtls_ctr_drbg_random, &random);
    if (mbedtls_ssl_conf_max_frag_len(&config, fragment) != 0 || mbedtls_ssl_setup(&tls, &config) != 0 ||
        mbedtls_ssl_set_hostname(&tls, attempt->server_name) != 0) {
        fail("mbedtls_ssl_setup", fragment);
    }
    mbedtls_ssl_set_bio(&tls, &connection, mbedtls_net_send, mbedtls_net_recv, NULL);
    code = mbedtls_ssl_handshake(&tls);
    *verification = mbedtls_ssl_get_verify_result(&tls);
    mbedtls_net_free(&connection);
    mbedtls_ssl_free(&tls);
    mbedtls_ssl_config_free(&config);
    mbedtls_ctr_drbg_free(&random);
    mbedtls_entropy_free(&entropy);
    return code;
}

static void print_code(int code, uint32_t verification)
{
    char text[128];

    mbedtls_strerror(code, text, sizeof text);
    printf(" -0x%04x %s", (unsigned)-code, text);
    if (code == MBEDTLS_ERR_X509_CERT_VERIFY_FAILED) {
        printf(" flags 0x%x", (unsigned)verification);
    }
}

static void print_outcome(int code, uint32_t verification)
{
    if (code == 0) {
        printf("connected");
    } else {
        printf("refused");
        print_code(code, verification);
    }
}

/*
 * Twice where the buffer is small: with max_fragment_length, which some servers honour and some ignore, and without. A server
 * that honours it sends records that fit, and a longer message in pieces; one that does not sends a record that does not fit.
 */
void make_attempt(const struct attempt *attempt)
{
    mbedtls_x509_crt trust;
    uint32_t verification;
    int code;

    mbedtls_platform_set_time(read_clock);
    if (attempt->tls_minor != 2) {
        printf("unsupported");
        return;
    }
    mbedtls_x509_crt_init(&trust);
    code = mbedtls_x509_crt_parse_file(&trust, attempt->trust_file);
    if (code < 0) {
        printf("refused its trust:");
        print_code(code, 0);
    } else {
        code = shake_hands(attempt, &trust, MBEDTLS_SSL_MAX_FRAG_LEN_NONE, &verification);
        print_outcome(code, verification);
        if (fragment_code() != MBEDTLS_SSL_MAX_FRAG_LEN_NONE) {
            printf("; with max_fragment_length ");
            code = shake_hands(attempt, &trust, fragment_code(), &verification);
            print_outcome(code, verification);
        }
    }
    mbedtls_x509_crt_free(&trust);
}
