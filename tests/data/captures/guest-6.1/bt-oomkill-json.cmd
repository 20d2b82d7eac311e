(sleep 12; systemd-run --wait -q -p MemoryMax=20M -p MemorySwapMax=0 python3 -c 'x = bytearray(80000000)') & exec bpftrace -f json /usr/sbin/oomkill.bt
ready=1 after 26s
rc=0
