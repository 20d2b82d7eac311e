(sleep 4; systemd-run --wait -q -p MemoryMax=20M -p MemorySwapMax=0 python3 -c 'x = bytearray(80000000)') & exec stdbuf -oL oomkill
ready=1 after 4s
rc=0
