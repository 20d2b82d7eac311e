systemctl start nfs-server && mount -t nfs4 127.0.0.1:/srv/ext4 /srv/nfs; (for i in 1 2 3 4 5; do sleep 2; dd if=/dev/zero of=/srv/nfs/data bs=64k count=8 conv=fsync status=none; done) & exec stdbuf -oL nfsslower -m 1
ready=1 after 12s
rc=0
