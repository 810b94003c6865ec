/*
 * verify_bundle ROOT.der DOMAIN SEQUENCE bundle.json bundle.p7s
 *
 * What a device does with a trust bundle that it has downloaded, as a program: ROOT.der is a root that it has, SEQUENCE the number
 * of the bundle in use, or TRUST_BUNDLE_SEQUENCE of its firmware. Prints "accepted SEQUENCE ROOTS" with exit code 0, or "refused:"
 * and why with exit code 1. Compile it with signature_mbedtls.c or signature_wolfssl.c.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trust_bundle_verify.h"

enum { LONGEST = 16384, MOST_ROOTS = 2 };

static int refuse(const char *why)
{
    printf("refused: %s\n", why);
    return 1;
}

static struct octets read_file(const char *path, unsigned char *buffer)
{
    struct octets content = {buffer, 0};
    FILE *file = fopen(path, "rb");
    if (file != NULL) {
        content.length = fread(buffer, 1, LONGEST, file);
        fclose(file);
    }
    /* A file that fills the buffer may be cut off. */
    if (content.length == LONGEST) {
        content.length = 0;
    }
    return content;
}

/*
 * The value after `"name":` at or behind `from`, up to the next comma, brace or bracket; without its quotes. Enough for a text that
 * the CA has signed, which has neither spaces nor escapes; a firmware that has a JSON parser uses that.
 */
static struct octets member(struct octets text, size_t from, const char *name)
{
    struct octets value = {NULL, 0};
    char key[32];
    size_t at, length;
    length = (size_t)snprintf(key, sizeof key, "\"%s\":", name);
    for (at = from; at + length < text.length; at++) {
        if (memcmp(text.start + at, key, length) == 0) {
            const unsigned char *start = text.start + at + length;
            size_t size = 0;
            if (*start == '"') {
                start++;
            }
            while (start + size < text.start + text.length && strchr("\",}]", start[size]) == NULL) {
                size++;
            }
            value.start = start;
            value.length = size;
            return value;
        }
    }
    return value;
}

static int equals(struct octets value, const char *expected)
{
    return value.length == strlen(expected) && memcmp(value.start, expected, value.length) == 0;
}

static unsigned long long number(struct octets value)
{
    char digits[24] = "";
    if (value.length < sizeof digits) {
        memcpy(digits, value.start, value.length);
    }
    return strtoull(digits, NULL, 10);
}

/* How many roots the bundle has, each decoded and readable; 0 if it has none, too many, or one that is not. */
static int count_roots(struct octets text)
{
    static unsigned char der[LONGEST];
    size_t from = 0;
    int count = 0;
    for (;;) {
        struct octets base64 = member(text, from, "certificate");
        struct octets certificate = {der, 0};
        int length;
        if (base64.start == NULL) {
            return count;
        }
        length = decode_base64(base64, der, sizeof der);
        if (length <= 0 || count == MOST_ROOTS) {
            return 0;
        }
        certificate.length = (size_t)length;
        if (!is_certificate(certificate)) {
            return 0;
        }
        /* Here a device stores the root, to trust it once all of them and the sequence are stored. */
        count++;
        from = (size_t)(base64.start + base64.length - text.start);
    }
}

int main(int argc, char **argv)
{
    static unsigned char buffers[3][LONGEST];
    struct octets root, text, cms;
    unsigned long long sequence;
    int roots;

    if (argc != 6) {
        fprintf(stderr, "usage: %s ROOT.der DOMAIN SEQUENCE bundle.json bundle.p7s\n", argv[0]);
        return 2;
    }
    root = read_file(argv[1], buffers[0]);
    text = read_file(argv[4], buffers[1]);
    cms = read_file(argv[5], buffers[2]);

    /* Nothing in the bundle is believed before its signature. */
    if (!is_signed_by(root, text, cms)) {
        return refuse("not signed by this root");
    }
    if (!equals(member(text, 0, "version"), "1")) {
        return refuse("another version");
    }
    if (!equals(member(text, 0, "domain"), argv[2])) {
        return refuse("another domain");
    }
    sequence = number(member(text, 0, "sequence"));
    if (sequence <= strtoull(argv[3], NULL, 10)) {
        return refuse("not newer");
    }
    roots = count_roots(text);
    if (roots == 0) {
        return refuse("no roots");
    }
    printf("accepted %llu %d\n", sequence, roots);
    return 0;
}
