"""What a scheduled run would have told in 2026. MODEL_WHEELS names a folder with the two releases of botocore; .ci/run has them."""

import os
import unittest
from pathlib import Path

import news

FOLDER = os.environ.get("MODEL_WHEELS")


@unittest.skipUnless(FOLDER, "MODEL_WHEELS is not set")
class Wheels(unittest.TestCase):
    def setUp(self):
        self.old, self.new = (Path(FOLDER, f"botocore-{version}-py3-none-any.whl") for version in ("1.43.60", "1.44.8"))

    def test_each_change_is_a_line(self):
        lines = news.compare(self.old, self.new)
        for line in [
            "- `acm` new: RequestCertificateRequest.RootHierarchyType: RootHierarchyType",
            "- `acm` new: RootHierarchyType may be N2_AMAZON_MANAGED",
            "- `acm` no longer: PrivateKeyBlob has max 5120",
            "- `acm` new: PrivateKeyBlob has max 8192",
            "- `acm` new: CertificateOptions.ValidationMethod: ValidationMethod",
            "- `route53` new: operation CreateResourceRecordSetProtections",
        ]:
            self.assertIn(line, lines)

    def test_digests_of_the_older_one_differ_in_the_same_shapes(self):
        lines = news.unseen(news.digests_of(self.old), news.digests_of(self.new))
        for line in [
            "- `acm` changed: PrivateKeyBlob",
            "- `acm` changed: RequestCertificateRequest",
            "- `route53` new: CreateResourceRecordSetProtections",
        ]:
            self.assertIn(line, lines)


if __name__ == "__main__":
    unittest.main()
