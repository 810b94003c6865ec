/* A device with BearSSL, in its smallest full profile. */
#include <bearssl.h>

#include "attempts.h"

#define MAX_ROOTS 4
#define DAYS_FROM_YEAR_0_TO_1970 719528L

struct bytes {
    unsigned char data[16384];
    size_t length;
};

static void append(void *context, const void *data, size_t length)
{
    struct bytes *bytes = context;

    if (length > sizeof bytes->data - bytes->length) {
        fail("a certificate of 16 KB or less", (long)length);
    }
    memcpy(bytes->data + bytes->length, data, length);
    bytes->length += length;
}

static unsigned char *copy(const unsigned char *data, size_t length)
{
    unsigned char *result = malloc(length);

    if (result == NULL) {
        fail("malloc", (long)length);
    }
    memcpy(result, data, length);
    return result;
}

/* The name and the key of a root, which is all that BearSSL keeps of one. */
static br_x509_trust_anchor anchor_of(const struct bytes *certificate)
{
    static struct bytes name;
    br_x509_decoder_context decoder;
    br_x509_trust_anchor anchor = {.flags = BR_X509_TA_CA};
    br_x509_pkey *key;

    name.length = 0;
    br_x509_decoder_init(&decoder, append, &name);
    br_x509_decoder_push(&decoder, certificate->data, certificate->length);
    key = br_x509_decoder_get_pkey(&decoder);
    if (key == NULL) {
        fail("br_x509_decoder", br_x509_decoder_last_error(&decoder));
    }
    anchor.dn.data = copy(name.data, name.length);
    anchor.dn.len = name.length;
    anchor.pkey = *key;
    if (key->key_type == BR_KEYTYPE_RSA) {
        anchor.pkey.key.rsa.n = copy(key->key.rsa.n, key->key.rsa.nlen);
        anchor.pkey.key.rsa.e = copy(key->key.rsa.e, key->key.rsa.elen);
    } else {
        anchor.pkey.key.ec.q = copy(key->key.ec.q, key->key.ec.qlen);
    }
    return anchor;
}

static size_t read_trust(const char *path, br_x509_trust_anchor *anchors)
{
    static struct bytes certificate;
    br_pem_decoder_context pem;
    unsigned char buffer[4096];
    size_t roots = 0;
    size_t length;
    FILE *file = fopen(path, "rb");

    if (file == NULL) {
        fail("fopen", 0);
    }
    br_pem_decoder_init(&pem);
    while ((length = fread(buffer, 1, sizeof buffer, file)) > 0) {
        for (size_t done = 0; done < length;) {
            done += br_pem_decoder_push(&pem, buffer + done, length - done);
            switch (br_pem_decoder_event(&pem)) {
            case BR_PEM_BEGIN_OBJ:
                certificate.length = 0;
                br_pem_decoder_setdest(&pem, append, &certificate);
                break;
            case BR_PEM_END_OBJ:
                if (roots == MAX_ROOTS) {
                    fail("at most 4 roots", MAX_ROOTS);
                }
                anchors[roots++] = anchor_of(&certificate);
                break;
            case BR_PEM_ERROR:
                fail("br_pem_decoder", 0);
            }
        }
    }
    fclose(file);
    return roots;
}

static void free_trust(br_x509_trust_anchor *anchors, size_t roots)
{
    for (size_t index = 0; index < roots; index++) {
        free(anchors[index].dn.data);
        if (anchors[index].pkey.key_type == BR_KEYTYPE_RSA) {
            free(anchors[index].pkey.key.rsa.n);
            free(anchors[index].pkey.key.rsa.e);
        } else {
            free(anchors[index].pkey.key.ec.q);
        }
    }
}

static int receive(void *context, unsigned char *data, size_t length)
{
    ssize_t got = read(*(int *)context, data, length);

    return got > 0 ? (int)got : -1;
}

static int transmit(void *context, const unsigned char *data, size_t length)
{
    ssize_t sent = write(*(int *)context, data, length);

    return sent > 0 ? (int)sent : -1;
}

void make_attempt(const struct attempt *attempt)
{
    static br_ssl_client_context client;
    static br_x509_minimal_context verifier;
    static unsigned char records[BR_SSL_BUFSIZE_BIDI];
    br_x509_trust_anchor anchors[MAX_ROOTS];
    br_sslio_context stream;
    size_t roots;
    int connection;

    if (attempt->tls_minor != 2) {
        printf("unsupported");
        return;
    }
    roots = read_trust(attempt->trust_file, anchors);
    connection = connect_to(attempt->port);
    br_ssl_client_init_full(&client, &verifier, anchors, roots);
    br_x509_minimal_set_time(&verifier, (uint32_t)(attempt->now / 86400 + DAYS_FROM_YEAR_0_TO_1970),
                             (uint32_t)(attempt->now % 86400));
    br_ssl_engine_set_buffer(&client.eng, records, sizeof records, 1);
    br_ssl_client_reset(&client, attempt->server_name, 0);
    br_sslio_init(&stream, &client.eng, receive, &connection, transmit, &connection);
    if (br_sslio_flush(&stream) == 0) {
        printf("connected");
    } else {
        printf("refused %d", br_ssl_engine_last_error(&client.eng));
    }
    close(connection);
    free_trust(anchors, roots);
}
