//! A device with rustls. Reads attempts and answers them as ../attempts.h says.
use std::io::{self, BufRead};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::time_provider::TimeProvider;
use rustls::{version, ClientConfig, ClientConnection, RootCertStore};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[derive(Debug)]
struct DeviceClock(u64);

impl TimeProvider for DeviceClock {
    fn current_time(&self) -> Option<UnixTime> {
        Some(UnixTime::since_unix_epoch(Duration::from_secs(self.0)))
    }
}

fn main() -> Outcome<()> {
    for line in io::stdin().lock().lines() {
        println!("{}", answer(&line?)?);
    }
    Ok(())
}

fn answer(line: &str) -> Outcome<String> {
    let fields: Vec<&str> = line.split(' ').collect();
    let [port, server_name, trust_file, tls_version, now] = fields[..] else {
        return Err(format!("not an attempt: {line}").into());
    };
    let mut trust = RootCertStore::empty();
    for root in CertificateDer::pem_file_iter(trust_file)? {
        if let Err(error) = trust.add(root?) {
            return Ok(format!("refused its trust: {error}"));
        }
    }
    let versions = match tls_version {
        "1.3" => [&version::TLS13],
        _ => [&version::TLS12],
    };
    let config = ClientConfig::builder_with_details(
        Arc::new(ring::default_provider()),
        Arc::new(DeviceClock(now.parse()?)),
    )
    .with_protocol_versions(&versions)?
    .with_root_certificates(trust)
    .with_no_client_auth();
    let name = ServerName::try_from(server_name.to_owned())?;
    let mut client = ClientConnection::new(Arc::new(config), name)?;
    let mut connection = TcpStream::connect(("127.0.0.1", port.parse::<u16>()?))?;
    while client.is_handshaking() {
        if let Err(error) = client.complete_io(&mut connection) {
            return Ok(format!("refused {error}"));
        }
    }
    Ok("connected".to_owned())
}
