module device

go 1.22
