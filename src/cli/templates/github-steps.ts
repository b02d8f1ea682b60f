/** The steps that every job of GitHub's begins with. */
export const setUp = `      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm`;

/** The job that publishes what another job has uploaded for GitHub Pages. */
export function githubDeploy(needs: string): string {
  return `  deploy:
    needs: ${needs}
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
