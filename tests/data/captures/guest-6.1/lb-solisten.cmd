(sleep 3; timeout 3 python3 -m http.server --bind 127.0.0.1 8090) & exec stdbuf -oL solisten
ready=1 after 3s
rc=0
