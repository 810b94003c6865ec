// A device with Go's crypto/tls. Reads attempts and answers them as ../attempts.h says.
package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net"
	"os"
	"time"
)

type attempt struct {
	port       int
	serverName string
	trustFile  string
	version    string
	now        int64
}

var versions = map[string]uint16{"1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var next attempt
		if _, err := fmt.Sscan(lines.Text(), &next.port, &next.serverName, &next.trustFile, &next.version, &next.now); err != nil {
			log.Fatal(err)
		}
		fmt.Println(next.make())
	}
}

func (a attempt) make() string {
	pem, err := os.ReadFile(a.trustFile)
	if err != nil {
		log.Fatal(err)
	}
	trust := x509.NewCertPool()
	if !trust.AppendCertsFromPEM(pem) {
		return "refused its trust"
	}
	connection, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", a.port))
	if err != nil {
		log.Fatal(err)
	}
	defer connection.Close()
	client := tls.Client(connection, &tls.Config{
		RootCAs:    trust,
		ServerName: a.serverName,
		MinVersion: versions[a.version],
		MaxVersion: versions[a.version],
		Time:       func() time.Time { return time.Unix(a.now, 0) },
	})
	if err := client.Handshake(); err != nil {
		return fmt.Sprintf("refused %v", err)
	}
	return "connected"
}
