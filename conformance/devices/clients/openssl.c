/* A device with OpenSSL 3. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "attempts.h"

void make_attempt(const struct attempt *attempt)
{
    int version = attempt->tls_minor == 3 ? TLS1_3_VERSION : TLS1_2_VERSION;
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL *tls;
    int connection = connect_to(attempt->port);

    if (SSL_CTX_load_verify_file(context, attempt->trust_file) != 1 ||
        SSL_CTX_set_min_proto_version(context, version) != 1 || SSL_CTX_set_max_proto_version(context, version) != 1) {
        fail("SSL_CTX_load_verify_file", (long)ERR_get_error());
    }
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    tls = SSL_new(context);
    X509_VERIFY_PARAM_set_time(SSL_get0_param(tls), attempt->now);
    if (SSL_set_tlsext_host_name(tls, attempt->server_name) != 1 || SSL_set1_host(tls, attempt->server_name) != 1) {
        fail("SSL_set1_host", (long)ERR_get_error());
    }
    SSL_set_fd(tls, connection);
    if (SSL_connect(tls) == 1) {
        printf("connected");
    } else {
        printf("refused %s: %s", ERR_reason_error_string(ERR_get_error()),
               X509_verify_cert_error_string(SSL_get_verify_result(tls)));
        ERR_clear_error();
    }
    SSL_free(tls);
    SSL_CTX_free(context);
    close(connection);
}
