(for i in 1 2 3; do sleep 2; dd if=/dev/zero of=/srv/nfs/data bs=64k count=8 conv=fsync status=none; done) & exec nfsdist -T 1
ready=1 after 7s
rc=0
